/** Nông nghiệp, thủy sản, rừng, nước, phương tiện. A line: codes, the best first | what people say. */
export const FARMING = `
1.013997 | dịch bệnh động vật; lợn chết; heo chết; lợn bị dịch; dịch tả lợn; dịch tả lợn châu Phi; lợn chết dịch; hỗ trợ lợn dịch; gà chết; vịt chết; cúm gia cầm; trâu bò chết; bò chết; trâu chết; gia súc chết; gia cầm chết; viêm da nổi cục; lở mồm long móng; hỗ trợ dịch bệnh chăn nuôi; tiêu hủy lợn; tiêu hủy gia cầm; chăn nuôi bị thiệt hại do dịch
1.008004 | chuyển đổi đất lúa; chuyển đổi cây trồng; chuyển đất lúa sang trồng cây; đất lúa trồng cây khác; đất lúa trồng cây ăn quả; đất lúa nuôi cá; ruộng lúa trồng màu; chuyển ruộng sang trồng cây lâu năm; đào ao nuôi cá trên ruộng; chuyển lúa sang hoa màu
1.012836 | phối giống; thụ tinh nhân tạo bò; phối giống trâu bò; hỗ trợ tinh bò; hỗ trợ chăn nuôi; hỗ trợ mua con giống
1.012837 | chuyển nghề chăn nuôi; bỏ chăn nuôi chuyển nghề
1.005412 | bảo hiểm nông nghiệp; bảo hiểm cây lúa; bảo hiểm vật nuôi
1.003596 | khuyến nông
1.003434 | dự án liên kết; liên kết sản xuất; liên kết tiêu thụ nông sản; hỗ trợ liên kết nông sản
1.014737 | dự án sản xuất cộng đồng; hỗ trợ sản xuất cộng đồng
1.014736 | dự án chuỗi giá trị; hỗ trợ chuỗi giá trị
2.001621 | thủy lợi nhỏ; kênh mương nội đồng; tưới tiết kiệm; hỗ trợ làm kênh mương; hệ thống tưới nước
1.008128 | trang trại chăn nuôi; giấy chứng nhận trang trại; trang trại quy mô lớn; mở trại lợn; mở trại gà
1.002338 | kiểm dịch; kiểm dịch động vật; vận chuyển lợn ra ngoài tỉnh; giấy kiểm dịch; chở trâu bò đi tỉnh khác
1.004756 | chứng chỉ thú y; hành nghề thú y; bác sĩ thú y
1.014776 | mã số vùng trồng; mã vùng trồng
1.001662 | khoan giếng; giếng khoan; đào giếng; nước ngầm; giếng nước; đăng ký giếng khoan; xin phép khoan giếng; khai thác nước ngầm; khai thác nước giếng; lấy nước dưới đất
2.002835 | lấy nước sông; bơm nước sông; khai thác nước mặt; đào ao hồ
1.004122 | hành nghề khoan giếng; dịch vụ khoan giếng; thợ khoan giếng
1.014801 | nuôi cá lồng; nuôi cá lồng bè; lồng bè; nuôi cá bè; nuôi tôm; nuôi tôm thẻ; đăng ký nuôi tôm; nuôi trồng thủy sản; nuôi cá tra; đăng ký nuôi thủy sản
3.000439 | giao mặt biển nuôi trồng; thuê mặt biển; nuôi hải sản trên biển; xin khu vực biển nuôi thủy sản
1.003650 | đăng ký tàu cá; tàu cá; đăng ký thuyền đánh cá; đăng ký ghe đánh cá
1.003634 | mất đăng ký tàu cá; cấp lại đăng ký tàu cá
1.003681 | xóa đăng ký tàu cá; bán tàu cá; tàu cá bị chìm
1.004359 | giấy phép đánh cá; giấy phép khai thác thủy sản; đánh bắt cá; đánh bắt hải sản; đi biển đánh cá
1.003563 | kiểm định tàu cá; đăng kiểm tàu cá
1.004344 | đóng tàu cá; đóng mới tàu cá; mua tàu cá
1.011471 | khai thác gỗ; khai thác rừng trồng; khai thác keo; bán keo; chặt keo; bán rừng keo; khai thác bạch đàn; chặt rừng trồng; bán gỗ rừng trồng
1.000045 | bảng kê lâm sản; xác nhận nguồn gốc gỗ
1.012922 | rừng trồng bị thiệt hại; rừng bị bão; rừng bị cháy; rừng gãy đổ; kiểm tra rừng bị bão
1.014832 | giao rừng; nhận rừng; thuê rừng; xin giao rừng; khoán rừng
1.012694 | chuyển mục đích rừng; chuyển đất rừng; phá rừng làm rẫy; chuyển rừng sang mục đích khác
1.012531 | vay trồng rừng; trồng rừng gỗ lớn; hỗ trợ trồng rừng
3.000250 | quản lý rừng bền vững; chứng chỉ rừng
3.000502 | trồng dược liệu dưới tán rừng; trồng cây thuốc trong rừng; trồng sâm
1.004819 | nuôi động vật hoang dã; nuôi rắn; nuôi cầy hương; nuôi dúi; nuôi ba ba
1.003956 | đồng quản lý thủy sản; tổ chức cộng đồng bảo vệ thủy sản
1.014862 | nuôi cá trong hồ thủy lợi; nuôi cá trên hồ đập
1.014849 | xây dựng gần kênh mương; xây trong phạm vi bảo vệ công trình thủy lợi
1.014859 | xe tải đi trên đê kênh; xe cơ giới qua công trình thủy lợi
1.012575 1.013067 | đăng ký xe; đăng ký xe máy; đăng ký xe mới; đăng ký xe mới mua; xe mới mua; đăng ký ô tô; làm giấy tờ xe; làm biển số; biển số xe; cấp biển số xe; bấm biển số; xe máy điện đăng ký; làm cà vẹt xe; đăng ký xe lần đầu
1.013076 | sang tên xe; sang tên xe máy; sang tên ô tô; sang tên đổi chủ; đổi chủ xe; mua xe cũ; xe không chính chủ; mua xe máy cũ; sang tên xe cho con; thừa kế xe
1.013082 1.013080 | mất đăng ký xe; mất giấy đăng ký xe; mất giấy tờ xe; mất cà vẹt; mất cà vẹt xe; mất biển số; mất biển số xe; rơi biển số xe; làm lại biển số; làm lại đăng ký xe; cấp lại đăng ký xe; cấp lại biển số xe; làm lại cà vẹt
1.013079 | đổi biển số xe; đổi đăng ký xe; đổi cà vẹt xe; biển số bị mờ; biển số bị gãy; đổi biển 4 số sang 5 số; đổi màu xe; đăng ký xe bị rách; cải tạo xe
1.013123 1.013065 | thu hồi biển số; rút hồ sơ xe; rút hồ sơ gốc xe; nộp lại biển số; chuyển vùng xe; bán xe nộp lại biển số; hủy đăng ký xe; xe hỏng không dùng nữa
1.013086 1.013083 | biển số tạm; đăng ký xe tạm thời; biển tạm
3.000347 | đổi bằng lái; đổi bằng lái xe; đổi giấy phép lái xe; gia hạn bằng lái; bằng lái hết hạn; đổi bằng giấy sang thẻ nhựa; đổi bằng lái xe máy
3.000348 | mất bằng lái; mất bằng lái xe; làm lại bằng lái; cấp lại bằng lái xe; mất giấy phép lái xe
3.000346 | bằng lái; bằng lái xe; thi bằng lái; thi bằng lái xe máy; học bằng lái; thi lấy bằng lái; giấy phép lái xe
3.000353 | bằng lái quốc tế
3.000351 | đổi bằng lái nước ngoài; bằng lái nước ngoài
1.013089 | đăng kiểm; đăng kiểm xe; đăng kiểm ô tô; kiểm định ô tô
1.013101 | kiểm định khí thải; kiểm định khí thải xe máy; đo khí thải xe máy
1.004088 1.004047 | đăng ký ghe; đăng ký thuyền; đăng ký tàu thuyền; đăng ký phương tiện thủy; đăng ký xuồng; đăng ký đò; đăng ký sà lan
1.004002 | sang tên ghe; sang tên tàu thuyền; mua lại ghe thuyền
1.003930 | mất đăng ký ghe; mất đăng ký tàu thuyền
2.001659 | xóa đăng ký ghe; xóa đăng ký tàu thuyền
1.009455 | bến đò; bến khách ngang sông; mở bến đò
1.009454 | bến thủy nội địa; mở bến thủy
2.001215 | ca nô; mô tô nước; vui chơi dưới nước; thuyền đạp vịt; đăng ký ca nô du lịch
1.000028 | xe quá tải; giấy phép xe quá khổ; chở hàng quá tải; giấy phép lưu hành xe quá tải; xe quá khổ
`;
