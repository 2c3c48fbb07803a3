/** A line: what people write | what it stands for, several meanings parted by semicolons. */
export const EXPANSIONS = `
UBND | ủy ban nhân dân
HĐND | hội đồng nhân dân
TTHC | thủ tục hành chính
CCHC | cải cách hành chính
TTHCC | trung tâm hành chính công; trung tâm phục vụ hành chính công
TTPVHCC | trung tâm phục vụ hành chính công
DVC | dịch vụ công
DVCTT | dịch vụ công trực tuyến
DVCQG | dịch vụ công quốc gia
BPMC | bộ phận một cửa
TN&TKQ | tiếp nhận và trả kết quả
GCN | giấy chứng nhận
GCN QSDĐ | giấy chứng nhận quyền sử dụng đất
GCNQSDĐ | giấy chứng nhận quyền sử dụng đất
GCN QSD đất | giấy chứng nhận quyền sử dụng đất
QSDĐ | quyền sử dụng đất
QSD đất | quyền sử dụng đất
QSHN | quyền sở hữu nhà
GPXD | giấy phép xây dựng
GPKD | giấy phép kinh doanh
GPMT | giấy phép môi trường
GPLX | giấy phép lái xe
GPLĐ | giấy phép lao động
ĐKKD | đăng ký kinh doanh
ĐKKH | đăng ký kết hôn
ĐKKS | đăng ký khai sinh
GKS | giấy khai sinh
TTHN | tình trạng hôn nhân
XNTTHN | xác nhận tình trạng hôn nhân
SYLL | sơ yếu lý lịch
HKD | hộ kinh doanh
HKTT | hộ khẩu thường trú
ĐKTT | đăng ký thường trú; đăng ký tạm trú
DN | doanh nghiệp
DNTN | doanh nghiệp tư nhân
TNHH | trách nhiệm hữu hạn
HTX | hợp tác xã
THT | tổ hợp tác
CC | căn cước; công chứng
CCCD | căn cước
CMND | căn cước; chứng minh nhân dân
CMT | căn cước; chứng minh nhân dân
CMTND | căn cước; chứng minh nhân dân
BHXH | bảo hiểm xã hội
BHYT | bảo hiểm y tế
BHTN | bảo hiểm thất nghiệp
BHTNLĐ | bảo hiểm tai nạn lao động
TNLĐ | tai nạn lao động
TNLĐ-BNN | tai nạn lao động bệnh nghề nghiệp
BNN | bệnh nghề nghiệp
BTXH | bảo trợ xã hội
NCC | người có công
NKT | người khuyết tật
NCT | người cao tuổi
NLĐ | người lao động
CCB | cựu chiến binh
TNXP | thanh niên xung phong
KCB | khám chữa bệnh
LLTP | lý lịch tư pháp
ATTP | an toàn thực phẩm
VSATTP | vệ sinh an toàn thực phẩm
ATVSTP | an toàn vệ sinh thực phẩm
BVTV | bảo vệ thực vật
PCCC | phòng cháy chữa cháy
ANTT | an ninh trật tự
PAKN | phản ánh kiến nghị
BCCI | bưu chính công ích
QPPL | quy phạm pháp luật
NSNN | ngân sách nhà nước
TTĐT | thông tin điện tử
XHH | xã hội hóa
CBCC | cán bộ công chức
CBCCVC | cán bộ công chức viên chức
GDĐT | giáo dục đào tạo
THCS | trung học cơ sở
MST | mã số thuế
TNCN | thu nhập cá nhân
GTGT | giá trị gia tăng
VAT | giá trị gia tăng
TTĐB | tiêu thụ đặc biệt
NVQS | nghĩa vụ quân sự
ĐTM | đánh giá tác động môi trường
KT3 | đăng ký tạm trú
NN | nước ngoài; nông nghiệp
CT01 | tờ khai thay đổi thông tin cư trú
lấy chồng | kết hôn
lấy vợ | kết hôn
cưới | kết hôn
cưới vợ | kết hôn
cưới chồng | kết hôn
hôn thú | kết hôn
giá thú | kết hôn
người nước ngoài | có yếu tố nước ngoài
ngoại quốc | nước ngoài
tây | nước ngoài
việt kiều | người Việt Nam định cư ở nước ngoài
Hàn Quốc | nước ngoài
người Hàn | nước ngoài
Trung Quốc | nước ngoài
Đài Loan | nước ngoài
Nhật Bản | nước ngoài
người Nhật | nước ngoài
người Mỹ | nước ngoài
nước Mỹ | nước ngoài
Mỹ | nước ngoài
nước Anh | nước ngoài
nước Pháp | nước ngoài
nước Đức | nước ngoài
Nhật | nước ngoài
Hàn | nước ngoài
Úc | nước ngoài
Lào | nước ngoài; Lào
Campuchia | nước ngoài; Campuchia
Thái Lan | nước ngoài
Nga | nước ngoài
người Pháp | nước ngoài
người Đức | nước ngoài
người Anh | nước ngoài
người Úc | nước ngoài
người Lào | nước ngoài
người Campuchia | nước ngoài
người Thái | nước ngoài
Singapore | nước ngoài
Malaysia | nước ngoài
Ấn Độ | nước ngoài
Canada | nước ngoài
chứng tử | khai tử
giấy báo tử | khai tử
khai sanh | khai sinh
hộ khẩu | thường trú
sổ hộ khẩu | thường trú; thông tin về cư trú
chứng minh thư | căn cước
chứng minh nhân dân | căn cước
căn cước công dân | căn cước
thẻ căn cước công dân | căn cước
cá thể | hộ kinh doanh
sổ đỏ | giấy chứng nhận quyền sử dụng đất
sổ hồng | giấy chứng nhận quyền sử dụng đất
bìa đỏ | giấy chứng nhận quyền sử dụng đất
thẻ đỏ | giấy chứng nhận quyền sử dụng đất
giấy đỏ | giấy chứng nhận quyền sử dụng đất
thổ cư | đất ở
đất vườn | đất nông nghiệp
ruộng | đất trồng lúa; đất nông nghiệp
cà vẹt | đăng ký xe
bằng lái | giấy phép lái xe
bằng lái xe | giấy phép lái xe
passport | hộ chiếu
visa | thị thực
photo | bản sao
phô tô | bản sao
sao y | chứng thực bản sao
công chứng | chứng thực
thừa kế | di sản
sang nhượng | chuyển nhượng
nhầm | sai
ghi nhầm | sai; sai sót
viết sai | sai; sai sót
lộn | sai
thế chấp | biện pháp bảo đảm
cầm cố | biện pháp bảo đảm
giải chấp | xóa thế chấp; xóa đăng ký biện pháp bảo đảm
sang tên | thay đổi chủ; chuyển quyền
trẻ em | dưới 14 tuổi; trẻ em
heo | lợn
má | mẹ
mạ | mẹ
u | mẹ
bầm | mẹ
ba | cha; bố
bố | cha
tía | cha
cha ruột | cha
mần | làm
dzợ | vợ
mất | bị mất; cấp lại
làm lại | cấp lại; đăng ký lại
xin lại | cấp lại
bị mất | cấp lại; bị mất
hư | hỏng
thất lạc | mất
đánh rơi | mất
đánh mất | mất
rơi mất | mất
rớt mất | mất
rớt | mất
làm mất | mất
không tìm thấy | mất
bị cháy | mất
đám hiếu | khai tử
qua đời | khai tử
từ trần | khai tử
dk | đăng ký
đk | đăng ký
đky | đăng ký
giấy tờ nhà | giấy chứng nhận quyền sử dụng đất
giấy tờ đất | giấy chứng nhận quyền sử dụng đất
sổ nhà | giấy chứng nhận quyền sử dụng đất
rẫy | đất nông nghiệp
nương | đất nông nghiệp
đất rẫy | đất nông nghiệp
quán | kinh doanh
tiệm | kinh doanh; cửa hàng
shop | kinh doanh
cửa hàng | kinh doanh
buôn bán | kinh doanh
xe hơi | xe ô tô
ô tô | xe ô tô
xe máy | xe mô tô xe gắn máy; xe
xe hon đa | xe mô tô xe gắn máy
biển số | biển số xe
hoa màu | cây trồng
tiền viện | chi phí khám chữa bệnh
viện phí | chi phí khám chữa bệnh
mai táng phí | chi phí mai táng
đám ma | mai táng
chôn cất | mai táng
tàn tật | khuyết tật
tôn giáo | tín ngưỡng tôn giáo
đền bù | bồi thường
giải tỏa | thu hồi đất
nước giếng | nước dưới đất
nước ngầm | nước dưới đất
giếng khoan | khai thác nước dưới đất
ghe | phương tiện thủy nội địa
xuồng | phương tiện thủy nội địa
đò | phương tiện thủy nội địa
thuốc trừ sâu | thuốc bảo vệ thực vật
mức 4 | toàn trình
mức độ 4 | toàn trình
mức 3 | một phần
online | trực tuyến
qua mạng | trực tuyến
`;
