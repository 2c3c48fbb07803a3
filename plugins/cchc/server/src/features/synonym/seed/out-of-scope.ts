/** What people ask a commune for although somebody else answers. A block: phrases | what to tell them. */
export const OUT_OF_SCOPE = `
ly hôn; ly dị; xin ly hôn; đơn ly hôn; đơn xin ly hôn; ly hôn thuận tình; thuận tình ly hôn; ly hôn đơn phương; đơn phương ly hôn; bỏ vợ; bỏ chồng; giành quyền nuôi con; quyền nuôi con sau ly hôn; chia tài sản khi ly hôn; ly thân; vợ chồng bỏ nhau; vợ chồng chia tay; hủy kết hôn | Ly hôn do Tòa án nhân dân giải quyết, không phải là thủ tục hành chính của Ủy ban nhân dân. Bạn nộp đơn tại Tòa án nhân dân khu vực nơi cư trú.
kiện; khởi kiện; đơn khởi kiện; kiện ra tòa; khởi kiện ra tòa; kiện hàng xóm; đi kiện; thưa kiện; đòi nợ; kiện đòi nợ; vay tiền không trả; cho vay không trả; đòi bồi thường dân sự; tranh chấp hợp đồng; tuyên bố mất tích; tuyên bố đã chết; tuyên bố mất năng lực hành vi | Việc kiện tụng và tranh chấp dân sự do Tòa án nhân dân khu vực giải quyết. Với mâu thuẫn nhỏ trong cộng đồng, bạn có thể nhờ tổ hòa giải ở thôn, tổ dân phố.
tố cáo; đơn tố cáo; tố cáo cán bộ; tố cáo tham nhũng; tham nhũng; nhận hối lộ; hối lộ; cán bộ nhũng nhiễu đòi tiền | Tố cáo không nhận qua trang này. Bạn gửi đơn có ký tên hoặc trình bày trực tiếp tại nơi tiếp công dân của cơ quan có thẩm quyền; người tố cáo được giữ bí mật theo Luật Tố cáo.
khiếu nại; đơn khiếu nại; khiếu nại quyết định hành chính; khiếu nại chủ tịch xã; khiếu nại lần đầu | Khiếu nại được giải quyết theo Luật Khiếu nại: bạn gửi đơn đến người hoặc cơ quan đã ra quyết định, hoặc đến nơi tiếp công dân để được hướng dẫn.
lừa đảo; bị lừa đảo; lừa đảo qua mạng; trình báo lừa đảo; bị lừa tiền; mất trộm; trộm cắp; bị trộm; bị cướp; bị đánh; đánh nhau; bạo lực gia đình; tố giác tội phạm; trình báo công an; bị đe dọa; mất xe; mất xe máy; mất điện thoại; đòi nợ thuê; tín dụng đen; đánh bạc; người mất tích | Bạn trình báo ngay với Công an xã, phường nơi gần nhất; trường hợp khẩn cấp gọi 113.
cháy nhà; báo cháy; hỏa hoạn | Báo cháy, cứu nạn: gọi ngay 114.
cấp cứu; gọi cấp cứu | Cấp cứu y tế: gọi ngay 115.
giấy chứng sinh; mất giấy chứng sinh; xin giấy chứng sinh | Giấy chứng sinh do bệnh viện hoặc cơ sở y tế nơi sinh cấp. Có giấy này, bạn làm thủ tục đăng ký khai sinh tại Ủy ban nhân dân xã, phường.
giấy ra viện; xin giấy ra viện; hồ sơ bệnh án; tóm tắt bệnh án; giấy nghỉ ốm | Giấy ra viện, hồ sơ bệnh án, giấy nghỉ ốm do cơ sở khám bệnh, chữa bệnh đã điều trị cấp.
giấy khám sức khỏe; khám sức khỏe; khám sức khỏe đi làm; khám sức khỏe lái xe | Giấy khám sức khỏe do bệnh viện, phòng khám đủ điều kiện cấp, không phải thủ tục của Ủy ban nhân dân.
tiêm chủng; tiêm phòng; lịch tiêm chủng; tiêm vắc xin; đặt lịch khám; khám bệnh | Bạn liên hệ trạm y tế xã, phường hoặc cơ sở khám bệnh, chữa bệnh.
xét nghiệm ADN; giám định ADN; thử ADN | Xét nghiệm, giám định ADN làm tại cơ sở y tế hoặc tổ chức giám định. Có kết quả, bạn có thể dùng khi đăng ký nhận cha, mẹ, con.
mất điện; cúp điện; lắp công tơ điện; kéo điện; sang tên hợp đồng điện; tiền điện; đăng ký mua điện | Việc cấp điện, tiền điện do đơn vị điện lực tại địa phương giải quyết.
mất nước; cúp nước; lắp đồng hồ nước; tiền nước; đăng ký nước máy | Việc cấp nước sạch do đơn vị cấp nước tại địa phương giải quyết.
phạt nguội; nộp phạt giao thông; tra cứu phạt nguội; nộp phạt vi phạm giao thông; bị giữ bằng lái; bị giữ xe | Vi phạm giao thông do Cảnh sát giao thông xử lý; bạn có thể tra cứu và nộp phạt trên Cổng Dịch vụ công quốc gia.
trợ cấp thất nghiệp; bảo hiểm thất nghiệp; hưởng thất nghiệp; tiền thất nghiệp; khai báo thất nghiệp; tìm việc làm; xin việc làm; giới thiệu việc làm; xuất khẩu lao động; đi làm ở nước ngoài | Trợ cấp thất nghiệp, tìm việc và đi làm việc ở nước ngoài: bạn liên hệ trung tâm dịch vụ việc làm của tỉnh, thành phố.
vay vốn hộ nghèo; vay vốn chính sách; vay ngân hàng chính sách; vay vốn sinh viên; vay vốn học sinh sinh viên; vay vốn làm ăn; vay vốn giải quyết việc làm | Vay vốn ưu đãi do Ngân hàng Chính sách xã hội thực hiện; bạn hỏi tổ tiết kiệm và vay vốn ở thôn, tổ dân phố hoặc điểm giao dịch tại xã, phường.
xét tuyển đại học; thi tốt nghiệp; đăng ký thi đại học; điểm thi; chuyển trường; xin chuyển trường; xin nghỉ học | Việc học, thi và chuyển trường do nhà trường và cơ quan giáo dục giải quyết; bạn liên hệ trường đang học.
wifi; lắp mạng; lắp internet; sim chính chủ; đăng ký sim; khóa sim | Việc sim, mạng, internet do doanh nghiệp viễn thông giải quyết.
mở tài khoản ngân hàng; làm thẻ ATM; mất thẻ ATM; khóa thẻ ngân hàng; vay tiền ngân hàng | Tài khoản, thẻ và khoản vay do ngân hàng giải quyết, không phải là thủ tục hành chính.
`;
