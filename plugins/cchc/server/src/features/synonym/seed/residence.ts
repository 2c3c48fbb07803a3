/** Cư trú, căn cước, định danh, xuất nhập cảnh. A line: codes, the best first | what people say. */
export const RESIDENCE = `
1.004222 | nhập khẩu; nhập hộ khẩu; đăng ký hộ khẩu; hộ khẩu; sổ hộ khẩu; làm hộ khẩu; vào hộ khẩu; chuyển hộ khẩu; chuyển khẩu; chuyển hộ khẩu sang xã khác; chuyển hộ khẩu về quê; nhập khẩu cho vợ; nhập khẩu cho chồng; nhập khẩu cho con; nhập khẩu về nhà chồng; nhập hộ khẩu cho con; nhập hộ khẩu cho vợ; thường trú; đăng ký thường trú cho con; nhập thường trú; nhập sổ hộ khẩu
1.003197 | cắt khẩu; cắt hộ khẩu; xóa khẩu; xóa hộ khẩu; xóa thường trú; rút hộ khẩu; xóa tên khỏi hộ khẩu; xóa hộ khẩu người chết; hủy đăng ký thường trú; cắt khẩu đi nước ngoài
1.010038 | tách khẩu; tách hộ khẩu; tách sổ hộ khẩu; tách hộ; ra hộ riêng; tách khẩu ra ở riêng; tách hộ khẩu sau ly hôn
1.004194 | tạm trú; giấy tạm trú; sổ tạm trú; thẻ tạm trú; làm tạm trú; tạm trú dài hạn; ở trọ; thuê trọ; người thuê trọ; tạm trú cho người thuê nhà; khai báo người thuê trọ; sinh viên ở trọ; công nhân ở trọ; tạm trú nhà trọ; tạm trú khu công nghiệp
1.002755 | gia hạn tạm trú; tạm trú hết hạn; làm tiếp tạm trú
1.010028 | xóa tạm trú; hủy tạm trú; cắt tạm trú; chuyển trọ xóa tạm trú
1.003677 | tạm vắng; báo tạm vắng; đi vắng lâu ngày; đi khỏi địa phương; đi làm ăn xa; đi làm xa
1.004194 1.003677 | tạm trú tạm vắng
2.001159 | lưu trú; khai báo lưu trú; báo lưu trú; khách ở lại qua đêm; khách ngủ lại; khách ngủ qua đêm; ngủ qua đêm; ngủ lại nhà; người thân ở lại chơi; khai báo khách thuê phòng; nhà nghỉ khai báo khách; khách sạn khai báo khách; homestay khai báo khách
1.010041 | CT07; giấy CT07; mẫu CT07; xác nhận cư trú; giấy xác nhận cư trú; xác nhận nơi cư trú; xác nhận nơi ở; xác nhận hộ khẩu; xác nhận nhân khẩu; xác nhận thường trú; xác nhận tạm trú; xác nhận thông tin cư trú; giấy thay sổ hộ khẩu; xác nhận số người trong hộ; xác nhận đang sống tại địa phương
1.010039 | đổi chủ hộ; thay chủ hộ; thay đổi chủ hộ; sửa thông tin hộ khẩu; sai thông tin cư trú; điều chỉnh hộ khẩu; đính chính hộ khẩu; cập nhật thông tin cư trú; chủ hộ chết đổi chủ hộ; sửa quan hệ với chủ hộ
1.010040 | không có hộ khẩu; chưa có hộ khẩu; không nơi đăng ký thường trú; người lang thang không hộ khẩu
1.013314 | xác nhận diện tích nhà ở để nhập khẩu; diện tích nhà ở bình quân; xác nhận nhà không tranh chấp; nhập khẩu vào nhà thuê; nhập khẩu vào nhà ở nhờ
1.013313 | sống trên ghe; nhà thuyền; ở trên thuyền
1.000253 1.001437 | khai báo tạm trú cho người nước ngoài; tạm trú cho người nước ngoài; người nước ngoài ở nhờ; người nước ngoài ở nhà; người nước ngoài thuê nhà; cho người nước ngoài thuê phòng; khách tây ở lại; khách nước ngoài ngủ lại
1.014061 | làm căn cước; căn cước; thẻ căn cước; căn cước công dân; làm căn cước lần đầu; căn cước gắn chip; làm CCCD; làm CMND; chứng minh nhân dân; làm chứng minh thư; chứng minh thư; giấy chứng minh; đủ 14 tuổi làm căn cước; căn cước cho người già tại nhà
1.014062 | căn cước trẻ em; căn cước cho trẻ em; căn cước cho con; căn cước cho bé; làm căn cước cho con nhỏ; căn cước dưới 14 tuổi; căn cước dưới 6 tuổi; thẻ căn cước học sinh tiểu học; con 10 tuổi làm căn cước
1.014063 | đổi căn cước; đổi thẻ căn cước; đổi CMND sang căn cước; đổi chứng minh thư sang căn cước; đổi chứng minh nhân dân sang căn cước; căn cước hết hạn; căn cước hết hiệu lực; gia hạn căn cước; căn cước bị hỏng; căn cước bị mờ; căn cước bị gãy; căn cước sai thông tin; căn cước sai ngày sinh; căn cước sai tên; căn cước sai quê quán; đổi CCCD; CCCD hết hạn; đổi thông tin trên căn cước; đủ 25 tuổi đổi căn cước
1.014064 | mất căn cước; làm lại căn cước; cấp lại căn cước; mất thẻ căn cước; mất CCCD; làm lại CCCD; mất chứng minh thư; mất CMND; mất chứng minh nhân dân; rơi mất căn cước; mất ví mất căn cước; căn cước công dân bị mất
1.012566 | xác nhận số chứng minh cũ; xác nhận số CMND cũ; xác nhận chứng minh nhân dân 9 số; CMND 9 số; giấy xác nhận số chứng minh; số chứng minh cũ và số căn cước mới
1.014060 | tích hợp giấy tờ vào căn cước; tích hợp căn cước; cập nhật thông tin thẻ căn cước; đưa bảo hiểm y tế vào căn cước
1.012564 | sai dữ liệu dân cư; sửa thông tin dân cư; điều chỉnh dữ liệu dân cư; cập nhật dữ liệu dân cư
1.010101 | xin thông tin dân cư; tra cứu thông tin dân cư; khai thác dữ liệu dân cư
3.000228 | định danh; định danh điện tử; mã định danh; tài khoản định danh; làm định danh; định danh mức 2; tài khoản định danh mức 2; VNeID; VNeID mức 2; đăng ký VNeID; kích hoạt VNeID; căn cước điện tử
3.000498 | định danh doanh nghiệp; định danh tổ chức; định danh hợp tác xã; VNeID doanh nghiệp
3.000275 | mở khóa định danh; mở khóa VNeID; VNeID bị khóa
1.001456 | hộ chiếu; làm hộ chiếu; đổi hộ chiếu; gia hạn hộ chiếu; hộ chiếu hết hạn; passport; làm passport; hộ chiếu cho con; hộ chiếu trẻ em; hộ chiếu gắn chip; làm hộ chiếu đi nước ngoài; giấy tờ đi nước ngoài
1.010386 1.010385 | mất hộ chiếu; báo mất hộ chiếu; trình báo mất hộ chiếu; rơi hộ chiếu; mất passport
1.010384 | khôi phục hộ chiếu; tìm lại được hộ chiếu
1.001194 | visa; thị thực; xin visa; làm visa; visa cho người nước ngoài; bảo lãnh người nước ngoài sang Việt Nam
1.001146 | gia hạn visa; gia hạn tạm trú người nước ngoài
1.003460 | thẻ tạm trú người nước ngoài; thẻ tạm trú cho chồng nước ngoài; thẻ tạm trú cho vợ nước ngoài
1.001010 | thẻ thường trú người nước ngoài; định cư ở Việt Nam
1.014363 | xác nhận xuất nhập cảnh; lịch sử xuất nhập cảnh
1.003133 1.012680 | giấy thông hành; giấy đi qua biên giới; sổ thông hành; qua biên giới Trung Quốc; qua biên giới Lào
1.010055 | mất giấy thông hành; mất sổ thông hành
1.012533 | vào tổ an ninh trật tự; tổ bảo vệ an ninh; tham gia bảo vệ dân phố; làm dân phòng
1.012537 | tổ an ninh bị thương; bảo vệ an ninh cơ sở bị tai nạn
1.012538 | bảo vệ an ninh cơ sở bị chết; tổ an ninh hy sinh
3.000509 | chữa cháy bị thương; dân phòng chữa cháy bị tai nạn
3.000510 | chữa cháy bị chết
3.000489 | thẩm duyệt PCCC; thẩm định phòng cháy; thiết kế phòng cháy chữa cháy
3.000490 | nghiệm thu PCCC; nghiệm thu phòng cháy chữa cháy
3.000527 | cai nghiện; đi cai nghiện; cai nghiện ma túy; cai nghiện tự nguyện; cai nghiện tại nhà; con nghiện ma túy; người nghiện
2.001478 | giấy an ninh trật tự; đủ điều kiện an ninh trật tự; mở tiệm cầm đồ; cầm đồ; dịch vụ cầm đồ; mở karaoke; mở quán karaoke; kinh doanh có điều kiện an ninh; mở dịch vụ đòi nợ bảo vệ
2.001402 | đổi giấy an ninh trật tự; cấp đổi giấy an ninh trật tự
1.013442 | khai báo kiếm; kiếm cổ gia bảo; đao kiếm trưng bày
1.004335 | khiếu nại công an xã; khiếu nại công an phường
1.004327 | tố cáo công an xã; tố cáo công an phường
`;
